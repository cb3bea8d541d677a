using System.Collections.Immutable;

namespace LeadExec.Ports.Leads;

/// <summary>Keyed hashes of a lead's phone and e-mail (<see cref="SearchHashes"/>); default when it has none.</summary>
public sealed record PersonHashes(ImmutableArray<byte> Phone, ImmutableArray<byte> Email);
