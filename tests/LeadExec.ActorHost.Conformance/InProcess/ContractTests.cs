using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using LeadExec.InProcess.Contracts;
using Orleans;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>The reflection check of wire rules finds what it looks for.</summary>
public sealed class ContractTests
{
    [Fact]
    public void This_projects_grains_keep_the_rules() =>
        GrainContracts.Of(typeof(ContractTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(Grains.CallGrain).Namespace && typeof(IGrain).IsAssignableFrom(type)))
            .Violations.ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(INoAlias), "INoAlias has no [Alias].")]
    [InlineData(typeof(INoAlias), "INoAlias.Call has no [Alias].")]
    [InlineData(typeof(ISameAlias), "has the alias 'same' of another method.")]
    [InlineData(typeof(ITokenFirst), "ITokenFirst.Call has a CancellationToken that is not its last and only one.")]
    [InlineData(typeof(ICarriesList), "ICarriesList.Call(values) carries System.Collections.Generic.List`1[System.Int32], which is mutable or unknown to the wire.")]
    [InlineData(typeof(ICarriesArray), "ICarriesArray.Call result carries System.Int32[], which is mutable or unknown to the wire.")]
    [InlineData(typeof(ICarriesBare), "Bare (ICarriesBare.Call(value)) has no [GenerateSerializer].")]
    [InlineData(typeof(ICarriesBare), "Bare (ICarriesBare.Call(value)) has no [Immutable].")]
    [InlineData(typeof(ICarriesBare), "Bare.Value has no [Id].")]
    [InlineData(typeof(ICarriesBare), "Bare.Value can be changed.")]
    [InlineData(typeof(ICarriesDeep), "Bare (Outer.Inner) has no [GenerateSerializer].")]
    [InlineData(typeof(ICarriesTwice), "has the id 0 of another member.")]
    [InlineData(typeof(IConverted), "Loose.Value can be changed.")]
    public void Broken_rule_is_named(Type grainInterface, string violation) =>
        GrainContracts.Of([grainInterface]).Violations.ShouldContain(found => found.Contains(violation, StringComparison.Ordinal));

    [Fact]
    public void Open_class_is_named()
    {
        var open = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Planted"), AssemblyBuilderAccess.Run).DefineDynamicModule("planted")
            .DefineType("Open", TypeAttributes.Public).CreateType();
        GrainContracts.Of([typeof(ICarries<>).MakeGenericType(open)]).Violations.ShouldContain("Open (ICarries`1.Call(value)) is not sealed.");
    }

    [Fact]
    public void Value_behind_a_converter_needs_no_attributes_of_its_own() =>
        GrainContracts.Of([typeof(IConverted)]).Violations.ShouldBe(["Loose.Value can be changed."]);

    [Fact]
    public void Exception_needs_a_serializer_and_an_alias() =>
        GrainContracts.Of([typeof(Grains.UnknownFailureException)]).Violations.ShouldBe(["UnknownFailureException has no [Alias].", "UnknownFailureException has no [GenerateSerializer]."]);

    [Fact]
    public void Broken_contract_is_thrown_with_every_violation() =>
        Should.Throw<GrainContractException>(() => GrainContracts.Of([typeof(INoAlias)]).ThrowIfBroken()).Message.Split(Environment.NewLine).Length.ShouldBe(2);

    internal interface INoAlias : IGrainWithStringKey
    {
        Task Call();
    }

    [Alias("planted.same-alias")]
    internal interface ISameAlias : IGrainWithStringKey
    {
        [Alias("same")]
        Task One();

        [Alias("same")]
        Task Two();
    }

#pragma warning disable CA1068 // The token stands first on purpose: a planted violation.
    [Alias("planted.token")]
    internal interface ITokenFirst : IGrainWithStringKey
    {
        [Alias("Call")]
        Task Call(CancellationToken token, int value);
    }
#pragma warning restore CA1068

    [Alias("planted.list")]
    internal interface ICarriesList : IGrainWithStringKey
    {
        [Alias("Call")]
        Task Call(List<int> values);
    }

    [Alias("planted.array")]
    internal interface ICarriesArray : IGrainWithStringKey
    {
        [Alias("Call")]
        Task<int[]> Call();
    }

    [Alias("planted.bare")]
    internal interface ICarriesBare : IGrainWithStringKey
    {
        [Alias("Call")]
        Task Call(Bare value);
    }

    [Alias("planted.any")]
    internal interface ICarries<TValue> : IGrainWithStringKey
    {
        [Alias("Call")]
        Task Call(TValue value);
    }

    [Alias("planted.deep")]
    internal interface ICarriesDeep : IGrainWithStringKey
    {
        [Alias("Call")]
        Task<ImmutableArray<Outer>> Call();
    }

    [Alias("planted.twice")]
    internal interface ICarriesTwice : IGrainWithStringKey
    {
        [Alias("Call")]
        Task Call(Twice value);
    }

    [Alias("planted.converted")]
    internal interface IConverted : IGrainWithStringKey
    {
        [Alias("Call")]
        Task Call(Tight tight, Loose loose, ICarriesBare reference, (int, string?) pair);
    }

    internal sealed record Bare
    {
        public int Value { get; set; }
    }

    [GenerateSerializer]
    [Immutable]
    [Alias("planted.outer")]
    internal sealed record Outer([property: Id(0)] Bare? Inner);

    [GenerateSerializer]
    [Immutable]
    [Alias("planted.twice-value")]
    internal sealed record Twice([property: Id(0)] int One, [property: Id(0)] int Two);

    internal sealed record Tight(ImmutableArray<decimal> Values);

    internal sealed record Loose
    {
        public int Value { get; set; }
    }

    [GenerateSerializer]
    [Alias("planted.surrogate")]
    internal struct Surrogate
    {
        [Id(0)]
        public int Value;
    }

    [RegisterConverter]
    internal sealed class TightConverter : IConverter<Tight, Surrogate>
    {
        public Tight ConvertFromSurrogate(in Surrogate surrogate) => new([surrogate.Value]);

        public Surrogate ConvertToSurrogate(in Tight value) => new() { Value = (int)value.Values[0] };
    }

    [RegisterConverter]
    internal sealed class LooseConverter : IConverter<Loose, Surrogate>
    {
        public Loose ConvertFromSurrogate(in Surrogate surrogate) => new() { Value = surrogate.Value };

        public Surrogate ConvertToSurrogate(in Loose value) => new() { Value = value.Value };
    }
}
