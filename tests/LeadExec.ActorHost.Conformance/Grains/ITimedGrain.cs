using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

[Alias("conformance.timed")]
public interface ITimedGrain : IGrainWithStringKey
{
    [Alias("Start")]
    Task Start(TimeSpan due, TimeSpan period, bool interleave);

    [Alias("StartFailing")]
    Task StartFailing(TimeSpan period);

    [Alias("StartWaiting")]
    Task StartWaitingForCancel();

    [Alias("StartHolding")]
    Task StartHolding(string gate);

    [Alias("Change")]
    Task Change(TimeSpan due, TimeSpan period);

    [Alias("Stop")]
    Task Stop();

    [Alias("Hold")]
    Task Hold(string gate);

    [Alias("Ping")]
    Task Ping();

    [Alias("Remind")]
    Task Remind(string name, TimeSpan due, TimeSpan period);

    [Alias("Reminders")]
    Task<string> Reminders();

    [Alias("Forget")]
    Task Forget(string name);

    [Alias("ForgetByAnOldHandle")]
    Task ForgetByAnOldHandle(string name);

    [Alias("Leave")]
    Task Leave();
}
