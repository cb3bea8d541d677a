using Orleans.Runtime;

namespace Orleans;

/// <summary>Identity of a grain, asked from inside the grain (<c>this</c>) or of a reference.</summary>
public static class GrainExtensions
{
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        IGrainBase activation => activation.GrainContext.GrainId,
        _ => throw NotAGrain(grain),
    };

    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString()!;

    public static long GetPrimaryKeyLong(this IAddressable grain) => grain.GetGrainId().GetIntegerKey();

    public static Guid GetPrimaryKey(this IAddressable grain) => grain.GetGrainId().GetGuidKey();

    /// <summary>A reference that may be handed out; <c>this</c> itself must never leave its grain.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        var reference = grain switch
        {
            GrainReference already => already,
            IGrainBase activation => activation.GrainContext.GrainReference,
            _ => throw NotAGrain(grain),
        };
        return (TGrainInterface)reference.Shared.Factory.CreateReference(reference.GrainId, typeof(TGrainInterface));
    }

    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();

    private static ArgumentException NotAGrain(IAddressable grain) =>
        new($"{grain?.GetType().FullName ?? "null"} is neither a grain nor a reference to one.", nameof(grain));
}
