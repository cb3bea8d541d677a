using System.Collections.Immutable;
using LeadExec.Api.Intake.Access;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Grains.Interfaces.Wire;
using Orleans;

namespace LeadExec.Api.Intake.Pings;

/// <summary>Hands an admitted ping to its grain, with the moment by which the source must have its answer.</summary>
internal sealed partial class PingSubmitter(IGrainFactory grains, ILogger<PingSubmitter> logger)
{
    /// <param name="admitted">Whose ping it is.</param>
    /// <param name="fields">What was posted.</param>
    /// <param name="receivedAt">When.</param>
    /// <param name="timeoutMs">How long the source waits; the campaign caps it.</param>
    /// <param name="test">A test ping.</param>
    public async Task<PingReply> SubmitAsync(AdmittedPost admitted, ImmutableArray<RawField> fields, DateTimeOffset receivedAt, int? timeoutMs, bool test)
    {
        var options = admitted.Campaign.Ping ?? PingOptions.Standard;
        var waits = Math.Min(options.DeadlineMs, timeoutMs ?? int.MaxValue);
        var command = new SubmitPing
        {
            PingId = Guid.CreateVersion7(receivedAt),
            CampaignId = admitted.Campaign.Id.Value,
            ReceivedAt = receivedAt,
            Deadline = receivedAt.AddMilliseconds(waits),
            Fields = Wire(fields),
            Test = test,
        };
        try
        {
            return await grains.GetGrain<IPingGrain>(GrainKeys.Ping(command.PingId)).SubmitAsync(command, CancellationToken.None);
        }
        catch (Exception failed)
        {
            LogFailed(logger, command.PingId, failed.GetType().Name);
            return new PingReply { PingId = command.PingId, Accepted = false, Reason = RejectReason.StorageUnavailable };
        }
    }

    private static ImmutableArray<WireField> Wire(ImmutableArray<RawField> fields) =>
        [.. fields.Select(field => new WireField { Name = field.Name, Values = field.Values, Rows = [.. field.Children.Select(Wire)] })];
}
