namespace LeadExec.Domain.Catalogs;

/// <summary>Only <see cref="Active"/> takes leads (CAMP-10, C-3).</summary>
public enum CampaignStatus
{
    Active = 0,
    Closed = 1,
    Inactive = 2,
    OnHold = 3,
    Late = 4,
    Suspended = 5,
}
