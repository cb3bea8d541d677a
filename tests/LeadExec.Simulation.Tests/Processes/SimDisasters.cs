using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>Starts the processes, lets go wrong what the plan says, and starts them again; at last it heals everything.</summary>
internal sealed class SimDisasters(SimSetting setting)
{
    private readonly SimProcess?[] _processes = new SimProcess?[setting.Plan.Processes];
    private int _starts;
    private bool _healed;

    private SimWorld World => setting.World;

    public int Crashes { get; private set; }

    /// <summary>Where the next post goes; null while nobody listens.</summary>
    public SimProcess? Choose()
    {
        var alive = _processes.Where(process => process is not null).ToArray();
        return alive.Length == 0 ? null : alive[World.Random.Next(alive.Length)];
    }

    public void Begin()
    {
        for (var place = 0; place < _processes.Length; place++)
        {
            Start(place);
        }

        World.BeforeTurn = Strike;
        var faults = setting.Plan.Faults;
        Times(faults.Pauses, () => Choose()?.Actor.Pause(Said("stands still", World.Between(1_000, 60_000))));
        Times(faults.ClockSteps, StepClock);
        Times(faults.Outages, () => setting.Database.Weather.DownFor(Said("the database is gone", World.Between(500, 60_000))));
        Times(faults.SlowTimes, () => setting.Database.Weather.SlowFor(Said("the database is slow", World.Between(5_000, 120_000))));
        Times(faults.Edits, Edit);
    }

    public void Heal()
    {
        World.Trace.Say("everything heals");
        _healed = true;
        setting.Faults.On = false;
        setting.Buyers.Healed = true;
        setting.Database.Weather.Heal();
        setting.Catalog = SettingEdits.Healed(setting.Catalog);
        foreach (var process in _processes)
        {
            if (process is not null)
            {
                process.Actor.Time.Skew = TimeSpan.Zero;
                process.OnPublished();
            }
        }
    }

    private void Start(int place) => _processes[place] = new SimProcess(setting, $"p{++_starts}");

    private void Strike(SimActor actor)
    {
        if (_healed || actor == World.Outside || Crashes >= setting.Plan.Faults.Crashes || !World.Chance(setting.Plan.Faults.CrashPerTurn))
        {
            return;
        }

        Crashes++;
        var place = Array.FindIndex(_processes, process => process?.Actor == actor);
        _processes[place]!.Kill();
        _processes[place] = null;
        World.At(World.Between(100, 30_000), () => Start(place));
    }

    /// <summary>The moments are near posts, where something is under way.</summary>
    private void Times(int count, Action act)
    {
        for (var time = 0; time < count; time++)
        {
            var post = setting.Plan.Posts[World.Random.Next(setting.Plan.Posts.Length)];
            World.At(post.At + World.Between(0, 20_000), () =>
            {
                if (!_healed)
                {
                    act();
                }
            });
        }
    }

    private TimeSpan Said(string what, TimeSpan length)
    {
        World.Trace.Say($"{what} for {length}");
        return length;
    }

    private void StepClock()
    {
        if (Choose() is not { } process)
        {
            return;
        }

        var skew = World.Between(-7_200_000, 7_200_000);
        World.Trace.Say($"the clock of {process.Actor.Name} is off by {skew}");
        process.Actor.Time.Skew = skew;
        World.At(World.Between(1_000, 1_200_000), () => process.Actor.Time.Skew = TimeSpan.Zero);
    }

    private void Edit()
    {
        (setting.Catalog, var words) = SettingEdits.Draw(setting.Catalog, World.Random);
        World.Trace.Say($"staff change {words}");
        Array.ForEach(_processes, process => process?.OnPublished());
    }
}
