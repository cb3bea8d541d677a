namespace LeadExec.Domain.Notices;

/// <summary>For whom a letter is written.</summary>
public enum NoticeAudience
{
    Staff = 0,
    Client = 1,
}
