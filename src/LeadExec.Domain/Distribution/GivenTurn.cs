using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>A turn that is out: it counts as served until it is settled or its lease ends.</summary>
internal sealed record GivenTurn(Guid Lead, ClientId Client, long Turn, DateTimeOffset Until);
