namespace LeadExec.Domain.Invoices;

/// <summary>When an invoice is due (E-79): the number is that of days after its issue; stored, so never renumbered.</summary>
public enum PaymentTerm
{
    DueOnReceipt = 0,
    Net7 = 7,
    Net15 = 15,
    Net30 = 30,
    Net60 = 60,
}
