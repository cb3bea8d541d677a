namespace LeadExec.Ports.Books;

/// <summary>Where a payout to a source was paid from.</summary>
public enum CashAccount
{
    Bank = 1,
    Check = 2,
    Cash = 3,
    Mobile = 4,
    Manual = 5,
}
