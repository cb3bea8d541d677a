using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>What a client was sold on one day, without tests (PORT-02).</summary>
/// <param name="Day">In the zone that was asked for.</param>
/// <param name="Leads">Leads sold, returned ones too.</param>
/// <param name="Returned">Those of them that were returned.</param>
/// <param name="Cost">What they cost, without the returned ones.</param>
public sealed record PortalDay(DateOnly Day, int Leads, int Returned, Money Cost);
