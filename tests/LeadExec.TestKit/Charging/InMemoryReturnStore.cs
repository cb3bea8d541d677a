using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Settings;
using LeadExec.TestKit.Journal;

namespace LeadExec.TestKit.Charging;

/// <summary>Returns over the model. It knows no percentages, no daily number and no lists.</summary>
internal sealed class InMemoryReturnStore(ModelTill till, IModelLink link, ICatalogSource catalogs) : IReturnStore
{
    public Task<ReturnReply> ApplyAsync(ReturnCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return link.AskAsync(() => Apply(command));
    }

    public Task<ReturnReply> OfferedAsync(ClientId client, AttemptId sale, CancellationToken cancellationToken) =>
        link.AskAsync(() => Judge(new ReturnCommand(sale, ReturnEvent.Requested, "") { OfClient = client, Reason = "any" }).Reply);

    public Task<ReturnRow?> FindAsync(AttemptId sale, CancellationToken cancellationToken) =>
        link.AskAsync(() => till.Returns.TryGetValue(sale, out var found) && till.Journal.Find(found.Sale.Lead) is { } lead ? Row(found, lead) : null);

    public Task<IReadOnlyList<AttemptId>> SalesOfAsync(LeadId lead, ClientId? client, CancellationToken cancellationToken) => link.AskAsync<IReadOnlyList<AttemptId>>(() =>
    [
        .. (till.Journal.Find(lead)?.Attempts ?? []).Where(attempt => IsSale(attempt) && (client is null || attempt.Hold.ClientId == client))
            .OrderBy(attempt => attempt.DoneAt).Select(attempt => attempt.Hold.AttemptId),
    ]);

    public Task<Money> CreditOfAsync(ClientId client, CancellationToken cancellationToken) => link.AskAsync(() => Money.FromCents(till.Credit.GetValueOrDefault(client)));

    public Task<Page<ReturnRow, PageKey>> ListAsync(ReturnSearch search, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static bool IsSale(ModelAttempt attempt) => attempt is { State: AttemptState.Accepted, Hold.HoldsNothing: false };

    private ReturnReply Apply(ReturnCommand command)
    {
        var (reply, found, lead, reason) = Judge(command);
        if (reply.Status != ReturnStatus.Done)
        {
            return reply;
        }

        found!.Reason = reason!;
        Write(command, found, lead!);
        till.Returns[command.AttemptId] = found;
        return reply with { Return = Row(found, lead!) };
    }

    private (ReturnReply Reply, ModelReturn? Found, ModelLead? Lead, string? Reason) Judge(ReturnCommand command)
    {
        var lead = till.Journal.Leads.FirstOrDefault(lead => lead.Attempts.Exists(attempt => attempt.Hold.AttemptId == command.AttemptId));
        var sale = lead?.Attempts.Find(attempt => attempt.Hold.AttemptId == command.AttemptId);
        if (sale is null || !IsSale(sale) || (command.OfClient is { } client && client != sale.Hold.ClientId))
        {
            return (new ReturnReply { Status = ReturnStatus.NotFound }, null, null, null);
        }

        var found = till.Returns.GetValueOrDefault(command.AttemptId) ?? new ModelReturn(sale);
        var reason = command.Moved ? ReturnCommand.MovedReason : command.Reason ?? (found.State != ReturnState.None && command.Event != ReturnEvent.Requested ? found.Reason : null);
        if (string.IsNullOrEmpty(reason))
        {
            return (new ReturnReply { Status = ReturnStatus.UnknownReason }, found, lead, null);
        }

        var facts = Facts(found, lead!);
        var verdict = ReturnTransitions.Apply(command.Moved ? facts with { MaximumDays = null } : facts, new ReturnStep(command.Event, till.Now) { ByStaff = command.OfClient is null });
        return (new ReturnReply { Status = verdict.Accepted ? ReturnStatus.Done : ReturnStatus.Refused, Refusal = verdict.Refusal, Detail = verdict.Detail }, found, lead, reason);
    }

    private ReturnFacts Facts(ModelReturn found, ModelLead lead) => new()
    {
        State = found.State,
        Asked = found.Asked,
        DeliveredAt = found.Sale.DoneAt ?? found.Sale.StartedAt,
        ReceivedAt = lead.Receipt.ReceivedAt,
        MaximumDays = catalogs.Current.Campaigns.GetValueOrDefault(lead.Receipt.CampaignId)?.MaximumReturnDays,
        AtSource = till.Returns.Values.Any(other => other.Sale.Lead == lead.Id && other.SourceAt is not null),
    };

    private void Write(ReturnCommand command, ModelReturn found, ModelLead lead)
    {
        var before = found.State;
        if (command.Event == ReturnEvent.Requested || before is ReturnState.None or ReturnState.Denied)
        {
            found.Asked += command.Event == ReturnEvent.Requested ? 1 : 0;
            (found.State, found.ByStaff, found.RequestedAt, found.RequestedBy, found.DecidedAt) = (ReturnState.Pending, command.OfClient is null, till.Now, command.Actor, null);
        }

        if (command.Event == ReturnEvent.Denied)
        {
            (found.State, found.DecidedAt) = (ReturnState.Denied, till.Now);
        }

        if (command.Event is ReturnEvent.Approved or ReturnEvent.ReturnedToSource && before != ReturnState.Approved)
        {
            Approve(found);
            found.MoveKey = command.MoveKey;
            if (!command.Moved)
            {
                Resell(lead);
            }
        }

        if (command.Event == ReturnEvent.ReturnedToSource)
        {
            (found.State, found.SourceAt, found.DecidedAt) = (ReturnState.ApprovedReturnedToSource, till.Now, found.DecidedAt ?? till.Now);
        }
    }

    /// <summary>The price goes back to an order that can still use it, else to the client's next charge (E-81).</summary>
    private void Approve(ModelReturn found)
    {
        var sale = found.Sale;
        var order = sale.Hold.OrderId is { } id ? till.Orders.GetValueOrDefault(id.Value) : null;
        (found.State, found.DecidedAt) = (ReturnState.Approved, till.Now);
        bool? room = order is null ? null : !order.Order.Renewed && order.Order.Status != OrderStatus.Closed && !OrderTransitions.IsOver(order.Order, till.Now);
        till.Book(8, sale.Hold.AttemptId.Value, sale.Hold.ClientId, sale.Price);
        (sale.Returned, sale.BackToOrder, sale.SlotTaken) = (true, room, false);
        if (room == false)
        {
            till.Credit[sale.Hold.ClientId] = till.Credit.GetValueOrDefault(sale.Hold.ClientId) + sale.Price.Cents;
        }

        if (room == true && !OrderMath.IsFilled(order!.Order, till.Journal.CountsOf(order.Order.Id))
            && OrderTransitions.Apply(order.Order, new OrderStep(OrderEvent.RoomFreed, till.Now)) is { Accepted: true } open)
        {
            till.Step(order, OrderEvent.RoomFreed, open.Value);
        }
    }

    /// <summary>Back into distribution, unless it is busy, rejected, or too old.</summary>
    private void Resell(ModelLead lead)
    {
        if (catalogs.Current.Campaigns.GetValueOrDefault(lead.Receipt.CampaignId)?.Resale is { Enabled: true } resale
            && lead is { Stage: FlowStage.Settled, Erased: false } && lead.Receipt.Validity == LeadValidity.Valid && !lead.Receipt.Test && lead.Receipt.ReceivedAt >= till.Now.AddHours(-resale.MaxAgeHours))
        {
            (lead.Stage, lead.DueAt, lead.Starts) = (FlowStage.Queued, till.Now, 0);
        }
    }

    private static ReturnRow Row(ModelReturn found, ModelLead lead) => new()
    {
        AttemptId = found.Sale.Hold.AttemptId,
        LeadId = found.Sale.Lead,
        LeadTypeId = lead.Receipt.LeadTypeId,
        LeadSourceId = lead.Receipt.LeadSourceId,
        CampaignId = lead.Receipt.CampaignId,
        ClientId = found.Sale.Hold.ClientId,
        AccountId = found.Sale.Hold.AccountId,
        OrderId = found.Sale.Hold.OrderId,
        Moved = found.MoveKey is not null,
        MoveKey = found.MoveKey,
        State = found.State,
        Reason = found.Reason,
        Price = found.Sale.Price,
        Asked = found.Asked,
        ByStaff = found.ByStaff,
        ReceivedAt = lead.Receipt.ReceivedAt,
        DeliveredAt = found.Sale.DoneAt ?? found.Sale.StartedAt,
        RequestedAt = found.RequestedAt,
        RequestedBy = found.RequestedBy,
        DecidedAt = found.DecidedAt,
        ReturnedToSourceAt = found.SourceAt,
        BackToOrder = found.Sale.BackToOrder,
    };
}
