namespace LeadExec.Domain.Catalogs;

/// <summary>What happens to a lead that failed a check (QUAL-06 to QUAL-08).</summary>
public enum DefaultReject
{
    BackToSource = 0,
    QualityControl = 1,
    ForwardToDelivery = 2,
}
