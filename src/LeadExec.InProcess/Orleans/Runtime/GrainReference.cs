using LeadExec.InProcess.Calls;

namespace Orleans.Runtime;

/// <summary>The base of every proxy: an id, and how to call it. Equal when the id is equal.</summary>
public class GrainReference : IAddressable, IEquatable<GrainReference>
{
    internal GrainReference(GrainInterface shared, GrainId grainId)
    {
        Shared = shared;
        GrainId = grainId;
    }

    public GrainId GrainId { get; }

    public string InterfaceName => Shared.Name;

    internal GrainInterface Shared { get; }

    public static bool operator ==(GrainReference? left, GrainReference? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(GrainReference? left, GrainReference? right) => !(left == right);

    public TGrainInterface Cast<TGrainInterface>() => GrainExtensions.AsReference<TGrainInterface>(this);

    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public sealed override string ToString() => $"GrainReference:{GrainId}:{InterfaceName}";

    /// <summary>Called by the emitted proxies.</summary>
    internal Task Call(int method, object?[] arguments) => Shared.Methods[method].Send(this, arguments);
}
