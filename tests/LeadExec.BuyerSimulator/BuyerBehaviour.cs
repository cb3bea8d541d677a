using System.Globalization;

namespace LeadExec.BuyerSimulator;

/// <summary>
/// What a buyer does with a request. Set per buyer by PUT /control/{buyer}, and per request by the query parameter "mode", the
/// header "X-Buyer-Mode" or the field "BuyerMode", each a list such as "reject,delay:200".
/// </summary>
public sealed record BuyerBehaviour
{
    public const string UserName = "buyer";
    public const string Password = "buyer-password";
    public const string Token = "buyer-token";
    public const string ClientId = "buyer-client";
    public const string ClientSecret = "buyer-client-secret";

    public bool Accept { get; init; } = true;

    /// <summary>Null: 200.</summary>
    public int? Status { get; init; }

    /// <summary>Any text; written bare into JSON when it is a JSON number.</summary>
    public string Price { get; init; } = "40.00";

    /// <summary>json, xml or text.</summary>
    public string Format { get; init; } = "json";

    public int DelayMs { get; init; }

    public BuyerFault Fault { get; init; }

    /// <summary>Milliseconds between two bytes of <see cref="BuyerFault.Drip"/>.</summary>
    public int DripMs { get; init; } = 50;

    public int? RetryAfterSeconds { get; init; }

    /// <summary>Answers 302 to this address.</summary>
    public string? RedirectTo { get; init; }

    /// <summary>Address for the consumer, in the answer's body.</summary>
    public string? ConsumerUrl { get; init; }

    public bool Deduplicate { get; init; }

    public BuyerGate Require { get; init; }

    /// <summary>Changes named by a list such as "reject,price:12,00": a part without a known name belongs to the value before it.</summary>
    public BuyerBehaviour With(string? modes)
    {
        var behaviour = this;
        foreach (var mode in Split(modes))
        {
            var colon = mode.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = colon < 0 ? (mode, "") : (mode[..colon], mode[(colon + 1)..]);
            behaviour = behaviour.With(name.Trim().ToLowerInvariant(), value);
        }

        return behaviour;
    }

    private static IEnumerable<string> Split(string? modes) => (modes ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts);

    // A decimal comma is no separator: "price:12,00" is one part.
    private static IEnumerable<string> Parts(string modes)
    {
        var start = 0;
        for (var at = 0; at <= modes.Length; at++)
        {
            if (at == modes.Length || (modes[at] == ',' && at + 1 < modes.Length && char.IsLetter(modes[at + 1])))
            {
                yield return modes[start..at];
                start = at + 1;
            }
        }
    }

    private BuyerBehaviour With(string name, string value) => name switch
    {
        "" => this,
        "accept" => this with { Accept = true },
        "reject" => this with { Accept = false },
        "status" => this with { Status = Number(value) },
        "price" => this with { Price = value },
        "format" => this with { Format = value },
        "delay" => this with { DelayMs = Number(value) },
        "drip" => this with { Fault = BuyerFault.Drip, DripMs = value.Length == 0 ? DripMs : Number(value) },
        "retry-after" => this with { RetryAfterSeconds = Number(value) },
        "redirect" => this with { RedirectTo = value },
        "consumer-url" => this with { ConsumerUrl = value },
        "deduplicate" => this with { Deduplicate = true },
        "require" => this with { Require = Enum.Parse<BuyerGate>(value, ignoreCase: true) },
        _ => this with { Fault = Enum.Parse<BuyerFault>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) },
    };

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
