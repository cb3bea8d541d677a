namespace LeadExec.Domain.Intake;

/// <summary>The ten outcome kinds of the V1 receiver. JSON answers carry the number, XML answers the name (decision 2).</summary>
public enum V1ResponseType
{
    NoError = 0,
    SystemIdMissing = 1,
    LeadTypeIdMissing = 2,
    VendorIdMissing = 3,
    NoAccountFound = 4,
    OutsideCriteria = 5,
    DuplicateLead = 6,
    AccountDisabled = 7,
    PostOverMax = 8,
    DataErrors = 9,
}
