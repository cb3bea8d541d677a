namespace LeadExec.Domain.Invoices;

/// <summary>Days of sales, both counted whole, in the account's zone.</summary>
public sealed record SalesPeriod(DateOnly First, DateOnly Last);
