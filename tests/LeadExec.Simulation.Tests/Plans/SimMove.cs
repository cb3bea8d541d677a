namespace LeadExec.Simulation.Tests.Plans;

/// <summary>Staff move some delivery that was sold to another client.</summary>
/// <param name="At">When.</param>
/// <param name="Twice">Two people move it to two clients, the second one at once or a while later.</param>
internal sealed record SimMove(TimeSpan At, bool Twice)
{
    public static SimMove Draw(Random random, IReadOnlyList<SimPost> posts) =>
        new(posts[random.Next(posts.Count)].At + TimeSpan.FromSeconds(random.NextDouble() * (random.Next(2) == 0 ? 60 : 3_600)), random.Next(2) == 0);
}
