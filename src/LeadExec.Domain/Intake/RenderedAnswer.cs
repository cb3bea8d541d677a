using System.Collections.Immutable;

namespace LeadExec.Domain.Intake;

/// <summary>An answer as it goes over the wire and into the record.</summary>
public sealed record RenderedAnswer(int HttpStatus, string MediaType, ImmutableArray<byte> Body);
