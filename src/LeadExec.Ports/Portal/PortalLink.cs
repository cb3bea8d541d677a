using LeadExec.Domain.Values;

namespace LeadExec.Ports.Portal;

/// <summary>A link to a lead in the portal (PORT-23).</summary>
/// <param name="Sale">What it opens.</param>
/// <param name="ExpiresAt">From when it opens nothing.</param>
public sealed record PortalLink(AttemptId Sale, DateTimeOffset ExpiresAt);
