using System.Collections.Concurrent;
using System.Net;
using LeadExec.Delivery.Wire;

namespace LeadExec.Delivery.Tests.Fixtures;

/// <summary>Answers names as told, each call the next answer (the last one stays): DNS rebinding.</summary>
internal sealed class FakeResolver(params IPAddress[][] answers) : IHostResolver
{
    private int calls;

    public int Calls => calls;

    public ConcurrentQueue<string> Asked { get; } = new();

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Asked.Enqueue(host);
        return Task.FromResult(answers[Math.Min(Interlocked.Increment(ref calls) - 1, answers.Length - 1)]);
    }
}
