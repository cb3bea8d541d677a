using System.Text.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Faults;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;

namespace LeadExec.Grains.Leads;

/// <summary>The result goes to the return URL that the lead was posted with (E-19): the stored answer, or how distribution ended after it.</summary>
public sealed class ResultTeller(ILeadRecord leads, IResultPoster results, FinalResults finals)
{
    /// <summary>True when it was heard, or when the lead or its address is gone.</summary>
    public async Task<bool> TellAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var lead = Guid.TryParse(message.Key, out var id) ? await leads.LoadAsync(new LeadId(id), cancellationToken) : null;
        if (lead?.Answer is not { } answer || !Uri.TryCreate(lead.ReturnUrl, UriKind.Absolute, out var address))
        {
            return true;
        }

        var final = AsksForFinal(message.Payload) ? finals.Of(lead) : null;
        FaultPoint.Reach("result.before");
        var told = await results.PostAsync(address, final?.MediaType ?? answer.MediaType, (final?.Body ?? answer.Body).AsMemory(), cancellationToken);
        FaultPoint.Reach("result.after");
        return told;
    }

    private static bool AsksForFinal(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.TryGetProperty("final", out var final) && final.ValueKind == JsonValueKind.True;
    }
}
