namespace LeadExec.Domain.Flow;

/// <summary>Result of the gates (C-1). Stored by number.</summary>
public enum LeadValidity
{
    Valid = 0,
    InQualityControl = 1,
    QcReturned = 2,
    Rejected = 3,
    Removed = 4,
}
