using LeadExec.Ports.Recovery;

namespace LeadExec.Grains.Recovery;

/// <summary>Whoever can tell what a message of the outbox says.</summary>
public interface IMessageTeller
{
    /// <summary>Tells it once. True when it was heard, or when there is nothing to tell; false when it is to be told again.</summary>
    Task<bool> TellAsync(PendingMessage message, CancellationToken cancellationToken);
}
