using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Returns;
using LeadExec.Ports.Returns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Returns;

/// <summary>Returns and refusals as answers.</summary>
internal static class ReturnPresenter
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromHours(1);

    public static ReturnBodies.Return Show(Catalog catalog, ReturnRow row) => new()
    {
        Id = row.AttemptId.Value,
        LeadId = row.LeadId.Value,
        State = row.State,
        Reason = row.Reason,
        Note = row.Note,
        Price = row.Price,
        ClientId = row.ClientId.Value,
        Client = catalog.NameOf(row.ClientId),
        AccountId = row.AccountId.Value,
        Account = catalog.NameOf(row.AccountId),
        CampaignId = row.CampaignId.Value,
        Campaign = catalog.NameOf(row.CampaignId),
        LeadSourceId = row.LeadSourceId.Value,
        LeadSource = catalog.NameOf(row.LeadSourceId),
        LeadTypeId = row.LeadTypeId.Value,
        LeadType = catalog.NameOf(row.LeadTypeId),
        OrderId = row.OrderId?.Value,
        Asked = row.Asked,
        ByStaff = row.ByStaff,
        ReceivedAt = row.ReceivedAt,
        DeliveredAt = row.DeliveredAt,
        RequestedAt = row.RequestedAt,
        RequestedBy = row.RequestedBy,
        DecidedAt = row.DecidedAt,
        DecidedBy = row.DecidedBy,
        ReturnedToSourceAt = row.ReturnedToSourceAt,
        BackToOrder = row.BackToOrder,
    };

    public static ReturnBodies.ReturnMark? Mark(ReturnMark? mark) => mark is null ? null : new(mark.State, mark.Reason, mark.RequestedAt, mark.DecidedAt);

    /// <summary>Why a step was not done; null when it was.</summary>
    public static ProblemHttpResult? Problem(ReturnReply reply, HttpContext context) => reply.Status switch
    {
        ReturnStatus.Done => null,
        ReturnStatus.NotFound => Problems.NotFound(),
        ReturnStatus.UnknownReason => Problems.Invalid("/reason", "One of the lead type's reasons is needed; where it has none, own words."),
        ReturnStatus.TooOften => Problems.TooMany(context, RetryAfter),
        ReturnStatus.NotSold or ReturnStatus.Refused => Problems.Of(StatusCodes.Status409Conflict, Code(reply), "The return was not changed.", Words(reply)),
    };

    /// <summary>The refusal in words, for the report of an import.</summary>
    public static string Words(ReturnReply reply) => reply.Status switch
    {
        ReturnStatus.Done => "",
        ReturnStatus.NotFound => "No such delivery was sold.",
        ReturnStatus.NotSold => "The sale was cancelled.",
        ReturnStatus.UnknownReason => "The reason is none of the lead type's.",
        ReturnStatus.TooOften => "Too many returns today.",
        ReturnStatus.Refused => reply.Detail ?? "",
    };

    private static string Code(ReturnReply reply) => reply.Refusal switch
    {
        ReturnRefusal.None => "notSold",
        ReturnRefusal.WrongState or ReturnRefusal.AskedTwice or ReturnRefusal.AtSourceAlready => "returnState",
        ReturnRefusal.TooLate or ReturnRefusal.TooLateForSource => "returnTooLate",
        ReturnRefusal.OverPercentage => "returnLimit",
    };
}
