using LeadExec.Postgres.Tests.Payments;

namespace LeadExec.Postgres.Tests.Planted;

/// <summary>A mistake between the charge desk and its ports, or in the tables of its database.</summary>
/// <param name="Name">As the list has it.</param>
/// <param name="Rule">The invariant that must be seen broken.</param>
internal sealed record PaymentPlant(string Name, string Rule)
{
    /// <summary>What is wrong in the database.</summary>
    public string Sql { get; init; } = "select 1";

    /// <summary>Every try of a charge has a key of its own.</summary>
    public bool FreshKeys { get; init; }

    /// <summary>Who hears of a success adds its money to the wallet.</summary>
    public bool NoticesCount { get; init; }

    public Task PlantAsync(ChargeFixture all) => all.Harness.Database.ExecuteAsync(Sql);
}
