using System.Globalization;

namespace LeadExec.GatewaySimulator;

/// <summary>What the simulator is told at its start. All keys are play money.</summary>
public sealed record GatewaySimulatorOptions
{
    public const string DefaultStripeKey = "sk_test_simulator";

    public const string DefaultStripeWebhookSecret = "whsec_simulator";

    public const string DefaultLoginId = "simulator";

    public const string DefaultTransactionKey = "simulator-key";

    /// <summary>128 hexadecimal digits, as Authorize.Net gives them out.</summary>
    public static string DefaultSignatureKey { get; } = string.Concat(Enumerable.Repeat("0123456789ABCDEF", 8));

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Process whose end ends this one.</summary>
    public int? Parent { get; init; }

    /// <summary>File that every entry of the log is appended to, as one JSON object a line.</summary>
    public string? LogFile { get; init; }

    /// <summary>Where notices go at once; null: they wait until a test asks for them.</summary>
    public Uri? StripeWebhook { get; init; }

    /// <inheritdoc cref="StripeWebhook"/>
    public Uri? AuthorizeNetWebhook { get; init; }

    public static bool TryParse(string[] args, out GatewaySimulatorOptions options)
    {
        options = new GatewaySimulatorOptions();
        for (var at = 0; at < args.Length; at += 2)
        {
            var value = at + 1 < args.Length ? args[at + 1] : "";
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : (int?)null;
            switch (args[at])
            {
                case "--port" when number is { } port:
                    options = options with { Port = port };
                    break;
                case "--parent" when number is { } parent:
                    options = options with { Parent = parent };
                    break;
                case "--log" when value.Length > 0:
                    options = options with { LogFile = value };
                    break;
                case "--stripe-webhook" when Uri.TryCreate(value, UriKind.Absolute, out var address):
                    options = options with { StripeWebhook = address };
                    break;
                case "--authorize-net-webhook" when Uri.TryCreate(value, UriKind.Absolute, out var address):
                    options = options with { AuthorizeNetWebhook = address };
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
