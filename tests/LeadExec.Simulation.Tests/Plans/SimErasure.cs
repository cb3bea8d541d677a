namespace LeadExec.Simulation.Tests.Plans;

/// <summary>Staff erase some lead that was received by then, and ask again while it is under way.</summary>
/// <param name="At">When.</param>
internal sealed record SimErasure(TimeSpan At)
{
    public static SimErasure Draw(Random random, IReadOnlyList<SimPost> posts) =>
        new(posts[random.Next(posts.Count)].At + TimeSpan.FromSeconds(random.NextDouble() * (random.Next(2) == 0 ? 120 : 7_200)));
}
