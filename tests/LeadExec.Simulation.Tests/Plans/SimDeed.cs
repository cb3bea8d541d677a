namespace LeadExec.Simulation.Tests.Plans;

/// <summary>One thing that staff do with some lead that is there then.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="Twice">Two people at once; where there are two answers, they give both.</param>
internal sealed record SimDeed(SimDeedKind Kind, TimeSpan At, bool Twice)
{
    /// <summary>Near a post, where its lead is under way, or a while after, when it rests.</summary>
    public static SimDeed Draw(Random random, IReadOnlyList<SimPost> posts) => new(
        (SimDeedKind)random.Next(Enum.GetValues<SimDeedKind>().Length),
        posts[random.Next(posts.Count)].At + TimeSpan.FromSeconds(random.Next(2) == 0 ? random.NextDouble() * 10 : random.NextDouble() * 600),
        random.Next(3) == 0);
}
