namespace LeadExec.Domain.Notices;

/// <summary>One address that is told, and as whom. Prints without the address.</summary>
public sealed record NoticeRecipient(NoticeAudience Audience, string Address)
{
    public override string ToString() => Audience.ToString();
}
