using System.Text;
using LeadExec.Ports.Outbound;

namespace LeadExec.Payments.Tests.Support;

/// <summary>Writes down requests and answers what it was given, in order; the last answer again and again.</summary>
internal sealed class ScriptedWire(params OutboundAnswer[] answers) : IOutboundWire
{
    private readonly Queue<OutboundAnswer> waiting = new(answers);

    public List<OutboundRequest> Requests { get; } = [];

    public static OutboundAnswer Says(int status, string body) =>
        new() { Fate = OutboundFate.Answered, Status = status, Body = Encoding.UTF8.GetBytes(body) };

    public Task<OutboundAnswer> ExchangeAsync(OutboundRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(waiting.Count > 1 ? waiting.Dequeue() : waiting.Peek());
    }

    public string BodyOf(int at) => Encoding.UTF8.GetString(Requests[at].Body.Span);
}
