namespace LeadExec.Domain.Intake;

/// <summary>Outcome words of E-17.</summary>
public enum IntakeStatus
{
    Accepted = 0,
    Queued = 1,
    QualityControl = 2,
    Rejected = 3,
}
