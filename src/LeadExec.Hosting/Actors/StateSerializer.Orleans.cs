using System.Text.Json;
using Orleans.Storage;

namespace LeadExec.Hosting.Actors;

/// <summary>
/// States of grains as JSON, the same bytes as the in-process host writes. Orleans' own default names .NET types in the payload, so that
/// moving a class would break stored rows, and refuses types that are not generated for its wire.
/// </summary>
internal sealed class StateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input));

    public T Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return JsonSerializer.Deserialize<T>(input.ToMemory().Span)!; // Only whole states are written.
    }
}
