namespace LeadExec.Domain.Catalogs;

/// <summary>What happens when a post's pinged fields differ from its ping's (E-23).</summary>
public enum PingChange
{
    /// <summary>The post is refused; the order id stays usable.</summary>
    Refuse = 0,

    /// <summary>The post goes on, and the answer and the process log say what changed.</summary>
    Warn = 1,
}
