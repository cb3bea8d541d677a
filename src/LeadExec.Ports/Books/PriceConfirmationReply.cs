using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>The answer to a <see cref="PriceConfirmation"/>.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Price">The price that the sale has now; zero when there is no sale.</param>
/// <param name="Highest">What was held for the delivery; zero when there is no sale.</param>
public sealed record PriceConfirmationReply(PriceConfirmationStatus Status, Money Price, Money Highest);
