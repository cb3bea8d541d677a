using System.Collections.Immutable;

namespace LeadExec.Domain.Delivery;

/// <summary>How the buyer's answer is judged (DELV-35 to DELV-40, E-65).</summary>
public sealed record ResponseRules
{
    /// <summary>Success when found and the status is below 500; null: success is a status of 200 to 299 (E-65).</summary>
    public ResponseSearch? Result { get; init; }

    /// <summary>Optional sign of a refusal. Alone it refuses; together with the result the result decides and the answer is flagged ambiguous (E-65, FM-51).</summary>
    public ResponseSearch? Refusal { get; init; }

    /// <summary>Finds the price (DELV-37).</summary>
    public ResponseSearch? Price { get; init; }

    /// <summary>Captures the buyer's reference (DELV-39).</summary>
    public ResponseSearch? Reference { get; init; }

    /// <summary>Captures an address for the consumer's browser (DELV-40).</summary>
    public ResponseSearch? RedirectUrl { get; init; }

    /// <summary>Hosts that a redirect address may name; "*.example.com" takes sub-domains. Others are dropped (TH-23).</summary>
    public ImmutableArray<string> RedirectHosts { get; init; } = [];

    /// <summary>
    /// The method is a ping: asked while buyers are sorted, its price is the bid (DELV-38, DIST-52). It never delivers a lead, and its
    /// request carries no contact field that the lead type does not allow (DELV-54).
    /// </summary>
    public bool PingDuringSort { get; init; }

    /// <summary>
    /// Prices by how many buyers share the lead: first alone, then with one other, then with two others. At most 10. Empty: the one price
    /// of <see cref="Price"/> for any count. Only with <see cref="PingDuringSort"/>.
    /// </summary>
    public ImmutableArray<ResponseSearch> PricesByCount { get; init; } = [];
}
