using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Buyers;

/// <summary>One ping as the buyer wrote it down.</summary>
/// <param name="Bid">Names the ping; the buyer sees it once.</param>
/// <param name="Asked">The lead or the inbound ping that it is about.</param>
/// <param name="Account">Whose buyer it is.</param>
/// <param name="Price">What the buyer would pay; null when it said no, or nothing that is a price.</param>
/// <param name="TellsWho">The ping had a contact field in it (DELV-54).</param>
internal sealed record BuyerPing(Guid Bid, LeadId Asked, DeliveryAccountId Account, Money? Price, bool TellsWho);
