using LeadExec.Domain.Delivery;
using LeadExec.Ports.Delivery;

namespace LeadExec.Delivery;

/// <summary>Test send and double-send check (decision 11) over the same transport that delivers.</summary>
internal sealed class DeliveryTester(IDeliveryTransport transport) : IDeliveryTester
{
    // Longer than any method's timeout: here only the method's own counts.
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(3);

    public async Task<DeliveryVerdict> TestSendAsync(DeliveryOrder order, CancellationToken cancellationToken)
    {
        var prepared = transport.Prepare(order);
        return prepared.Accepted ? await transport.SendAsync(prepared.Value, Budget, cancellationToken) : NotSent(prepared.Reason, prepared.Detail);
    }

    public async Task<DoubleSendReport> DoubleSendAsync(DeliveryOrder order, CancellationToken cancellationToken)
    {
        var prepared = transport.Prepare(order);
        if (!prepared.Accepted)
        {
            var refused = NotSent(prepared.Reason, prepared.Detail);
            return new DoubleSendReport { First = refused, Second = refused, Deduplicates = false };
        }

        var first = await transport.SendAsync(prepared.Value, Budget, cancellationToken);
        var second = await transport.SendAsync(prepared.Value, Budget, cancellationToken);
        return new DoubleSendReport { First = first, Second = second, Deduplicates = AreAlike(first, second) };
    }

    private static bool AreAlike(DeliveryVerdict first, DeliveryVerdict second) =>
        first.State == AttemptState.Accepted && second.State == AttemptState.Accepted
        && first.Exchange is { } one && second.Exchange is { } other
        && one.Status == other.Status && one.ResponseLength == other.ResponseLength
        && one.ResponseBody.AsSpan().SequenceEqual(other.ResponseBody.AsSpan())
        && first.Reference == second.Reference;

    private static DeliveryVerdict NotSent(Domain.Values.RejectReason reason, string? detail) =>
        new() { State = AttemptState.NotSent, Reason = reason, Detail = detail };
}
