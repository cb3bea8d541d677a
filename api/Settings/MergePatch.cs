using System.Text.Json.Nodes;

namespace LeadExec.Api.Settings;

/// <summary>RFC 7396: members of the patch replace members of the target, null removes them, objects merge.</summary>
internal static class MergePatch
{
    /// <summary>A new object; neither argument changes.</summary>
    public static JsonObject Apply(JsonObject? target, JsonObject patch)
    {
        var result = target is null ? [] : (JsonObject)target.DeepClone();
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                result.Remove(name);
                continue;
            }

            result[name] = value is JsonObject change ? Apply(result[name] as JsonObject, change) : value.DeepClone();
        }

        return result;
    }
}
