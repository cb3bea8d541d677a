using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Charging;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>
/// One process's way to the orders and payments of the record. A transaction that is in the server's hands may be carried out although
/// its process died; what was carried out may be heard of as a failure.
/// </summary>
internal sealed class SimLink(SimWorld world, SimDatabase database, SimActor actor) : IModelLink
{
    public Task<T> AskAsync<T>(Func<T> ask)
    {
        var answered = new TaskCompletionSource<T>();
        var carrier = world.Chance(0.5) ? world.Outside : actor;
        carrier.At(database.Weather.Latency(), () =>
        {
            if (database.Weather.IsDown)
            {
                actor.At(TimeSpan.FromSeconds(1), () => answered.TrySetException(new SimDatabaseException()));
                return;
            }

            var answer = ask();
            var lost = world.Chance(database.Weather.LostReply);
            actor.At(database.Weather.Latency(), () =>
            {
                if (lost)
                {
                    answered.TrySetException(new SimDatabaseException());
                }
                else
                {
                    answered.TrySetResult(answer);
                }
            });
        });
        return answered.Task;
    }
}
