using System.Text.Json.Nodes;

namespace LeadExec.GatewaySimulator;

/// <summary>Status and body of an answer, and the fault that comes with it.</summary>
internal sealed record StripeReply(int Status, JsonObject Body, SimFault? Fault = null)
{
    public static StripeReply Error(int status, string type, string? code, SimFault? fault = null) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = "The simulator says no." } }, fault);
}
