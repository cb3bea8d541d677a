using System.Text.Json.Serialization;

namespace LeadExec.Api.Settings;

/// <summary>A write-only value. Written as text it is stored; read, it only says {"set":true}; sent back like that it stays as it is; null takes it away.</summary>
[JsonConverter(typeof(SecretJsonConverter))]
public sealed record Secret
{
    private Secret(string? plain) => Plain = plain;

    /// <summary>There is a value, and it stays.</summary>
    public static Secret Kept { get; } = new((string?)null);

    /// <summary>The new value; null keeps the one there is.</summary>
    internal string? Plain { get; }

    public static Secret Of(string plain) => new(plain);

    /// <summary>How a stored value is shown.</summary>
    internal static Secret? Show(string? stored) => stored is null ? null : Kept;

    public override string ToString() => "[secret]";
}
