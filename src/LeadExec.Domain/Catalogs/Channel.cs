namespace LeadExec.Domain.Catalogs;

/// <summary>How a campaign's leads enter; fixed when the campaign is created (CAMP-06, CAMP-07).</summary>
public enum Channel
{
    Web = 0,
    Phone = 1,
    Chat = 2,
    PingPost = 3,
}
