using System.Diagnostics;
using OpenTelemetry;

namespace LeadExec.Hosting.Telemetry;

/// <summary>Takes addresses out of spans: leads stand in query strings, one-time secrets in paths. Route patterns stay.</summary>
internal sealed class AddressScrubber : BaseProcessor<Activity>
{
    private static readonly string[] Addresses = ["url.query", "url.path", "url.full", "http.url", "http.target", "user_agent.original", "client.address"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Addresses)
        {
            data.SetTag(name, null);
        }
    }
}
