using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace LeadExec.Api.OpenApi;

/// <summary>Names of the document's schemas: those of the types, each for one type only. Of two types with one name the document would show the first for both.</summary>
internal sealed class SchemaNames
{
    private readonly ConcurrentDictionary<string, Type> owners = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Another type has the name already.</exception>
    public string? Of(JsonTypeInfo type)
    {
        if (OpenApiOptions.CreateDefaultSchemaReferenceId(type) is not { } name)
        {
            return null;
        }

        var asked = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        var owner = owners.GetOrAdd(name, asked);
        return owner == asked ? name : throw new InvalidOperationException($"{owner} and {asked} have the same name in the API document; rename one.");
    }
}
