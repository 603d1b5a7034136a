"""Small structured invoices, invented; NIPs and accounts keep their check digits."""

from __future__ import annotations

SELLER_NIP, BUYER_NIP = "5261040828", "7792433125"
ACCOUNT = "PL61109010140000071219812874"
DE_IBAN = "DE89370400440532013000"


def ksef(body: str = "", *, version: str = "2025/06/25/13775", kind: str = "VAT", lines: str = "") -> bytes:
    """An FA invoice; ``body`` stands in ``Fa`` behind the head, before the type."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<tns:Faktura xmlns:tns="http://crd.gov.pl/wzor/{version}/">
 <tns:Naglowek><tns:KodFormularza kodSystemowy="FA (3)">FA</tns:KodFormularza></tns:Naglowek>
 <tns:Podmiot1>
  <tns:DaneIdentyfikacyjne><tns:NIP>{SELLER_NIP}</tns:NIP><tns:Nazwa>Piekarnia Zorza sp. z o.o.</tns:Nazwa>
  </tns:DaneIdentyfikacyjne>
  <tns:Adres><tns:KodKraju>PL</tns:KodKraju><tns:AdresL1>ul. Lipowa 4</tns:AdresL1>
   <tns:AdresL2>30-702 Kraków</tns:AdresL2></tns:Adres>
 </tns:Podmiot1>
 <tns:Podmiot2>
  <tns:DaneIdentyfikacyjne><tns:NIP>{BUYER_NIP}</tns:NIP><tns:Nazwa>Hurtownia Przykład</tns:Nazwa>
  </tns:DaneIdentyfikacyjne>
 </tns:Podmiot2>
 <tns:Fa><tns:KodWaluty>PLN</tns:KodWaluty><tns:P_1>2026-05-11</tns:P_1><tns:P_2>FV 12/05/2026</tns:P_2>
  {body}<tns:RodzajFaktury>{kind}</tns:RodzajFaktury>{lines}</tns:Fa>
</tns:Faktura>""".encode()


TOTALS = (
    "<tns:P_13_1>1000.00</tns:P_13_1><tns:P_14_1>230.00</tns:P_14_1>"
    "<tns:P_13_7>50.00</tns:P_13_7><tns:P_15>1280.00</tns:P_15>"
)
LINE = (
    "<tns:FaWiersz><tns:NrWierszaFa>1</tns:NrWierszaFa><tns:P_7>Chleb żytni</tns:P_7>"
    "<tns:P_8A>szt.</tns:P_8A><tns:P_8B>100</tns:P_8B><tns:P_9A>10.00</tns:P_9A><tns:P_11>1000.00</tns:P_11><tns:P_12>23</tns:P_12>"
    "</tns:FaWiersz>"
    "<tns:FaWiersz><tns:NrWierszaFa>2</tns:NrWierszaFa><tns:P_7>Szkolenie</tns:P_7>"
    "<tns:P_11>50.00</tns:P_11><tns:P_12>zw</tns:P_12></tns:FaWiersz>"
)

RR = f"""<Faktura xmlns="http://crd.gov.pl/wzor/2026/03/06/14189/">
 <Podmiot1><DaneIdentyfikacyjne><NIP>{SELLER_NIP}</NIP><Nazwa>Jan Sadownik</Nazwa>
  </DaneIdentyfikacyjne></Podmiot1>
 <Podmiot2><DaneIdentyfikacyjne><NIP>{BUYER_NIP}</NIP><Nazwa>Skup Owoców</Nazwa></DaneIdentyfikacyjne>
  </Podmiot2>
 <FakturaRR><KodWaluty>PLN</KodWaluty><P_4A>2026-09-01</P_4A><P_4B>2026-09-02</P_4B><P_4C>RR/7/2026</P_4C>
  <P_11_1>1000.00</P_11_1><P_11_2>70.00</P_11_2><P_12_1>1070.00</P_12_1><P_12_2>tysiąc</P_12_2>
  <RodzajFaktury>VAT_RR</RodzajFaktury>
  <FakturaRRWiersz><NrWierszaFa>1</NrWierszaFa><P_5>Jabłka</P_5><P_6A>kg</P_6A><P_6B>500</P_6B><P_7>2</P_7>
   <P_8>1000.00</P_8><P_9>7</P_9><P_10>70.00</P_10><P_11>1070.00</P_11></FakturaRRWiersz>
  <Platnosc><FormaPlatnosci>6</FormaPlatnosci>
   <RachunekBankowy1><NrRB>{ACCOUNT[2:]}</NrRB></RachunekBankowy1>
   <RachunekBankowy2><NrRB>10101000000000000000000000</NrRB></RachunekBankowy2></Platnosc>
 </FakturaRR></Faktura>""".encode()


def cii(
    *, code: str = "380", profile: str = "urn:cen.eu:en16931:2017", lines: bool = True, sign: str = ""
) -> bytes:
    """A Cross Industry Invoice as Factur-X and XRechnung carry it."""
    line = f"""<ram:IncludedSupplyChainTradeLineItem>
   <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
   <ram:SpecifiedTradeProduct><ram:Name>Beratung</ram:Name></ram:SpecifiedTradeProduct>
   <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>
  <ram:ChargeAmount>500.00</ram:ChargeAmount>
    <ram:BasisQuantity unitCode="HUR">10</ram:BasisQuantity></ram:NetPriceProductTradePrice>
   </ram:SpecifiedLineTradeAgreement>
   <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="HUR">4</ram:BilledQuantity>
   </ram:SpecifiedLineTradeDelivery>
   <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode>
     <ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19.00</ram:RateApplicablePercent>
    </ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLineMonetarySummation>
     <ram:LineTotalAmount>{sign}200.00</ram:LineTotalAmount>
    </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
  </ram:IncludedSupplyChainTradeLineItem>"""
    breakdown = f"""<ram:ApplicableTradeTax><ram:CalculatedAmount>{sign}38.00</ram:CalculatedAmount>
    <ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>{sign}200.00</ram:BasisAmount>
    <ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19</ram:RateApplicablePercent>
   </ram:ApplicableTradeTax>"""
    return f"""<?xml version="1.0"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
  xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
 <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>{profile}</ram:ID>
 </ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
 <rsm:ExchangedDocument><ram:ID>RE-2026-77</ram:ID><ram:TypeCode>{code}</ram:TypeCode>
  <ram:IssueDateTime><udt:DateTimeString format="102">20260511</udt:DateTimeString></ram:IssueDateTime>
 </rsm:ExchangedDocument>
 <rsm:SupplyChainTradeTransaction>{line if lines else ""}
  <ram:ApplicableHeaderTradeAgreement>
   <ram:SellerTradeParty><ram:Name>Muster GmbH</ram:Name><ram:PostalTradeAddress>
     <ram:PostcodeCode>10115</ram:PostcodeCode><ram:LineOne>Hauptstr. 1</ram:LineOne>
     <ram:CityName>Berlin</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress>
    <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">12/345/67890</ram:ID></ram:SpecifiedTaxRegistration>
    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE136695976</ram:ID></ram:SpecifiedTaxRegistration>
   </ram:SellerTradeParty>
   <ram:BuyerTradeParty><ram:Name>Hurtownia Przykład</ram:Name>
    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">PL{BUYER_NIP}</ram:ID>
  </ram:SpecifiedTaxRegistration>
   </ram:BuyerTradeParty>
   <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>Z/8</ram:IssuerAssignedID>
   </ram:BuyerOrderReferencedDocument>
  </ram:ApplicableHeaderTradeAgreement>
  <ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>
   <udt:DateTimeString format="102">20260510</udt:DateTimeString></ram:OccurrenceDateTime>
   </ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>
  <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
   <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode>
    <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>{DE_IBAN}</ram:IBANID>
    </ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
   {breakdown if lines else ""}
   <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>
    <udt:DateTimeString format="102">20260601</udt:DateTimeString></ram:DueDateDateTime>
   </ram:SpecifiedTradePaymentTerms>
   <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    <ram:TaxBasisTotalAmount>{sign}200.00</ram:TaxBasisTotalAmount>
    <ram:TaxTotalAmount currencyID="PLN">{sign}160.00</ram:TaxTotalAmount>
    <ram:TaxTotalAmount currencyID="EUR">{sign}38.00</ram:TaxTotalAmount>
    <ram:GrandTotalAmount>{sign}238.00</ram:GrandTotalAmount>
    <ram:TotalPrepaidAmount>0.00</ram:TotalPrepaidAmount>
    <ram:DuePayableAmount>{sign}238.00</ram:DuePayableAmount>
   </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
   <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>RE-2026-70</ram:IssuerAssignedID>
   </ram:InvoiceReferencedDocument>
  </ram:ApplicableHeaderTradeSettlement>
 </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>""".encode()


ZUGFERD_1 = """<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12"
  xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15">
 <rsm:HeaderExchangedDocument><ram:ID>4711</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>
  <udt:DateTimeString format="102">20160305</udt:DateTimeString></ram:IssueDateTime>
  </rsm:HeaderExchangedDocument>
 <rsm:SpecifiedSupplyChainTradeTransaction>
  <ram:ApplicableSupplyChainTradeAgreement><ram:SellerTradeParty><ram:Name>Muster GmbH</ram:Name>
   <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE136695976</ram:ID></ram:SpecifiedTaxRegistration>
   </ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Kunde AG</ram:Name></ram:BuyerTradeParty>
  </ram:ApplicableSupplyChainTradeAgreement>
  <ram:ApplicableSupplyChainTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
   <ram:ApplicableTradeTax><ram:CalculatedAmount>7.00</ram:CalculatedAmount>
  <ram:BasisAmount>100.00</ram:BasisAmount>
    <ram:CategoryCode>S</ram:CategoryCode><ram:ApplicablePercent>7.00</ram:ApplicablePercent>
  </ram:ApplicableTradeTax>
   <ram:SpecifiedTradeSettlementMonetarySummation><ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount>
    <ram:TaxTotalAmount currencyID="EUR">7.00</ram:TaxTotalAmount>
  <ram:GrandTotalAmount>107.00</ram:GrandTotalAmount>
   </ram:SpecifiedTradeSettlementMonetarySummation></ram:ApplicableSupplyChainTradeSettlement>
  <ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument>
    <ram:IncludedNote><ram:Content>Text</ram:Content></ram:IncludedNote>
  </ram:AssociatedDocumentLineDocument>
  </ram:IncludedSupplyChainTradeLineItem>
  <ram:IncludedSupplyChainTradeLineItem>
   <ram:SpecifiedSupplyChainTradeAgreement><ram:NetPriceProductTradePrice>
  <ram:ChargeAmount>50.00</ram:ChargeAmount>
    </ram:NetPriceProductTradePrice></ram:SpecifiedSupplyChainTradeAgreement>
   <ram:SpecifiedSupplyChainTradeDelivery><ram:BilledQuantity unitCode="C62">2</ram:BilledQuantity>
   </ram:SpecifiedSupplyChainTradeDelivery>
   <ram:SpecifiedSupplyChainTradeSettlement><ram:ApplicableTradeTax><ram:CategoryCode>S</ram:CategoryCode>
    <ram:ApplicablePercent>7.00</ram:ApplicablePercent></ram:ApplicableTradeTax>
    <ram:SpecifiedTradeSettlementMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount>
    </ram:SpecifiedTradeSettlementMonetarySummation></ram:SpecifiedSupplyChainTradeSettlement>
   <ram:SpecifiedTradeProduct><ram:Name>Bücher</ram:Name></ram:SpecifiedTradeProduct>
  </ram:IncludedSupplyChainTradeLineItem>
 </rsm:SpecifiedSupplyChainTradeTransaction></rsm:CrossIndustryDocument>""".encode()


def ubl(root: str = "Invoice", code: str = "380", category: str = "S", percent: str = "23") -> bytes:
    """A UBL invoice or credit note."""
    kind = "Invoiced" if root == "Invoice" else "Credited"
    tax = "230.00" if percent != "0" else "0.00"
    gross = "1230.00" if percent != "0" else "1000.00"
    return f"""<?xml version="1.0"?>
<{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
 <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:www.efaktura.gov.pl:ver2.0</cbc:CustomizationID>
 <cbc:ID>PEF/1/2026</cbc:ID><cbc:IssueDate>2026-05-11</cbc:IssueDate><cbc:DueDate>2026-06-10</cbc:DueDate>
 <cbc:{root}TypeCode>{code}</cbc:{root}TypeCode><cbc:DocumentCurrencyCode>PLN</cbc:DocumentCurrencyCode>
 <cac:OrderReference><cbc:ID>ZAM-3</cbc:ID></cac:OrderReference>
 <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>PEF/0/2026</cbc:ID>
  <cbc:IssueDate>2026-05-01</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>
 <cac:AccountingSupplierParty><cac:Party><cac:PostalAddress><cbc:StreetName>ul. Lipowa 4</cbc:StreetName>
  <cbc:CityName>Kraków</cbc:CityName><cbc:PostalZone>30-702</cbc:PostalZone>
  <cac:Country><cbc:IdentificationCode>PL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
  <cac:PartyTaxScheme><cbc:CompanyID>PL{SELLER_NIP}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID>
  </cac:TaxScheme>
  </cac:PartyTaxScheme><cac:PartyLegalEntity>
  <cbc:RegistrationName>Piekarnia Zorza sp. z o.o.</cbc:RegistrationName>
  </cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
 <cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeID="9945">{BUYER_NIP}</cbc:EndpointID>
  <cac:PartyName><cbc:Name>Hurtownia Przykład</cbc:Name></cac:PartyName></cac:Party>
  </cac:AccountingCustomerParty>
 <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cac:PayeeFinancialAccount>
  <cbc:ID>{ACCOUNT}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
 <cac:TaxTotal><cbc:TaxAmount currencyID="PLN">{tax}</cbc:TaxAmount><cac:TaxSubtotal>
  <cbc:TaxableAmount currencyID="PLN">1000.00</cbc:TaxableAmount>
  <cbc:TaxAmount currencyID="PLN">{tax}</cbc:TaxAmount>
  <cac:TaxCategory><cbc:ID>{category}</cbc:ID><cbc:Percent>{percent}</cbc:Percent>
   <cbc:TaxExemptionReason>art. 43 ust. 1 pkt 29</cbc:TaxExemptionReason></cac:TaxCategory>
  </cac:TaxSubtotal></cac:TaxTotal>
 <cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="PLN">1000.00</cbc:TaxExclusiveAmount>
  <cbc:TaxInclusiveAmount currencyID="PLN">{gross}</cbc:TaxInclusiveAmount>
  <cbc:PrepaidAmount currencyID="PLN">200.00</cbc:PrepaidAmount>
  <cbc:PayableAmount currencyID="PLN">1030.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
 <cac:{root}Line><cbc:ID>1</cbc:ID><cbc:{kind}Quantity unitCode="H87">100</cbc:{kind}Quantity>
  <cbc:LineExtensionAmount currencyID="PLN">1000.00</cbc:LineExtensionAmount>
  <cac:Item><cbc:Name>Chleb żytni</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>{category}</cbc:ID>
   <cbc:Percent>{percent}</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item>
  <cac:Price><cbc:PriceAmount currencyID="PLN">10.00</cbc:PriceAmount></cac:Price></cac:{root}Line>
</{root}>""".encode()
