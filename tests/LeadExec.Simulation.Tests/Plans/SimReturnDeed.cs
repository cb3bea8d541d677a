using LeadExec.Domain.Returns;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>Somebody asks for the return of a sale, or staff decide about one that was asked for.</summary>
/// <param name="Event">What.</param>
/// <param name="At">When.</param>
/// <param name="OfAsked">About one that was asked for; else about any sale.</param>
/// <param name="Twice">Two people at once; of two who decide, the other one decides otherwise.</param>
internal sealed record SimReturnDeed(ReturnEvent Event, TimeSpan At, bool OfAsked, bool Twice)
{
    public static SimReturnDeed Draw(Random random, IReadOnlyList<SimPost> posts)
    {
        var what = (ReturnEvent)random.Next(1, 5);
        var at = posts[random.Next(posts.Count)].At + TimeSpan.FromSeconds(random.NextDouble() * (random.Next(2) == 0 ? 60 : 3_600));
        return new SimReturnDeed(what, at, what == ReturnEvent.Denied || (what != ReturnEvent.Requested && random.Next(2) == 0), random.Next(3) == 0);
    }
}
