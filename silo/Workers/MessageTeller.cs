using LeadExec.Grains.Leads;
using LeadExec.Grains.Recovery;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>Tells each kind of message to whom it is for.</summary>
internal sealed class MessageTeller(ResultTeller results, LossNoticeSender losses, NoticeSpreader notices) : IMessageTeller
{
    public async Task<bool> TellAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        switch (message.Topic)
        {
            case OutboxTopics.BidLost:
                await losses.SendAsync(message, cancellationToken);
                return true;
            case OutboxTopics.LeadResult:
                return await results.TellAsync(message, cancellationToken);
            case OutboxTopics.Notice:
                return await notices.SpreadAsync(message, cancellationToken);
            default:
                return false;
        }
    }
}
