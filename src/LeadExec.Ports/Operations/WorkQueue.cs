namespace LeadExec.Ports.Operations;

/// <summary>One kind of waiting work.</summary>
/// <param name="Name">"delivery" (due leads of the delivery queue), "processing" (leads under way), "reconcile" (deliveries of unknown outcome), "parked" (leads whose runs broke again and again, which wait for a person), or "outbox/" and the topic of messages.</param>
/// <param name="Depth">How many wait and are due.</param>
/// <param name="Delayed">How many are due later.</param>
/// <param name="OldestAge">How long the first due one has been due; zero when none is.</param>
/// <param name="GivenUp">Of messages: how many were given up for good in the last 24 hours.</param>
public sealed record WorkQueue(string Name, long Depth, long Delayed, TimeSpan OldestAge, long GivenUp);
