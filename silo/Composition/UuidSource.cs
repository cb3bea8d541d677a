using LeadExec.Ports;

namespace LeadExec.Silo.Composition;

/// <summary>Version 7 UUIDs of the system.</summary>
internal sealed class UuidSource(TimeProvider time) : IIdSource
{
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
