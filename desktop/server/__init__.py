"""The client panel: a second front end over the services, in the browser and on the phone."""
